package social.kith.identity.mail;

import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Chooses the way that mails take: by SMTP where a server is named, else into a folder. */
class Postboxes {
    @Produces
    @Singleton
    Postbox postbox(
            @ConfigProperty(name = "kith.smtp.host") Optional<String> smtp,
            @ConfigProperty(name = "kith.data-dir") Path folder,
            @ConfigProperty(name = "quarkus.mailer.from") String from,
            ReactiveMailer mailer,
            Vertx vertx,
            Clock clock) {
        return smtp.isPresent()
                ? new SmtpPostbox(mailer, vertx, SmtpPostbox.PATIENCE)
                : new FolderPostbox(folder.resolve("mails"), from, clock);
    }
}
