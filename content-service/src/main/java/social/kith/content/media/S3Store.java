package social.kith.content.media;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jboss.logging.Logger;
import social.kith.platform.problem.Refusal;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.ProxyConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Keeps images as objects in a bucket, each under its name. */
class S3Store implements MediaStore, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(S3Store.class);
    private static final Duration CONNECTING = Duration.ofSeconds(2);
    /** Between two pieces of an answer. */
    private static final Duration SILENT = Duration.ofSeconds(5);

    private static final Duration LONGEST = Duration.ofSeconds(8);
    /** The gateway waits 55 s, and the picture has been made anew before. */
    private static final Duration LONGEST_PUT = Duration.ofSeconds(20);

    private static final Duration AGAIN = Duration.ofSeconds(10);

    private final S3Client client;
    private final String bucket;

    S3Store(S3Access access) {
        this.client = client(access);
        this.bucket = access.bucket();
    }

    /** One that takes no setting from elsewhere, and asks nothing of the store but what all have that speak S3. */
    private static S3Client client(S3Access access) {
        return S3Client.builder()
                .endpointOverride(access.endpoint())
                .region(Region.of(access.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(access.accessKey(), access.secretKey())))
                .forcePathStyle(access.pathStyle())
                .serviceConfiguration(S3Configuration.builder()
                        .chunkedEncodingEnabled(false)
                        .expectContinueEnabled(false)
                        .build())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .overrideConfiguration(settings -> settings.apiCallTimeout(LONGEST)
                        .retryStrategy(retries -> retries.maxAttempts(2))
                        .defaultProfileFile(ProfileFile.aggregator().build()))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECTING)
                        .socketTimeout(SILENT)
                        .proxyConfiguration(ProxyConfiguration.builder()
                                .useEnvironmentVariablesValues(false)
                                .build()))
                .build();
    }

    @Override
    public void put(String name, Path file) {
        try {
            client.putObject(
                    request -> request.bucket(bucket)
                            .key(name)
                            .overrideConfiguration(settings -> settings.apiCallTimeout(LONGEST_PUT)),
                    RequestBody.fromFile(file));
        } catch (SdkException failed) {
            throw unavailable(name, failed);
        }
    }

    @Override
    public ResponseInputStream<GetObjectResponse> read(String name, long from, long length) throws IOException {
        try {
            var part = client.getObject(
                    request -> request.bucket(bucket).key(name).range("bytes=" + from + "-" + (from + length - 1)));
            Long there = part.response().contentLength();
            if (there != null && there == length) return part;
            part.abort();
            throw new FileNotFoundException(name + ", " + length + " bytes from " + from);
        } catch (NoSuchKeyException lost) {
            throw new FileNotFoundException(name);
        } catch (SdkException failed) {
            throw unavailable(name, failed);
        }
    }

    @Override
    public void delete(String name) throws IOException {
        try {
            client.deleteObject(request -> request.bucket(bucket).key(name));
        } catch (SdkException failed) {
            throw new IOException("The store did not delete it", failed);
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private static Refusal unavailable(String name, SdkException failed) {
        LOG.errorf("The store of images does not answer for %s: %s", name, failed);
        return Refusal.unavailable("Images cannot be stored or shown right now.", AGAIN);
    }
}
