package social.kith.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;

/** The files that the page about the API is made of: our own, and Swagger UI's from its webjar. */
enum PageFile {
    PAGE("index.html", "text/html;charset=utf-8", true),
    START("start.js", "text/javascript;charset=utf-8", true),
    SCRIPT("swagger-ui-bundle.js", "text/javascript;charset=utf-8", false),
    STYLE("swagger-ui.css", "text/css;charset=utf-8", false),
    ICON("favicon-32x32.png", "image/png", false);

    private final String name;
    private final String mediaType;
    private final boolean own;

    PageFile(String name, String mediaType, boolean own) {
        this.name = name;
        this.mediaType = mediaType;
        this.own = own;
    }

    boolean is(String file) {
        return name.equals(file);
    }

    String mediaType() {
        return mediaType;
    }

    byte[] read() throws IOException {
        return read(own ? "docs/" + name : "META-INF/resources/webjars/swagger-ui/" + version() + "/" + name);
    }

    private static String version() throws IOException {
        Properties about = new Properties();
        try (InputStream file = open("META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
            about.load(file);
        }
        return about.getProperty("version");
    }

    private static byte[] read(String resource) throws IOException {
        try (InputStream file = open(resource)) {
            return file.readAllBytes();
        }
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(
                Thread.currentThread().getContextClassLoader().getResourceAsStream(resource), resource);
    }
}
