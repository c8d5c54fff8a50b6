# The image of one service; all of them come from one build:
#   docker build --build-arg SERVICE=identity-service -t kith-identity-service .
# Other bases will do: BUILD needs Maven and a JDK 25, BASE a Java 25 runtime, bash for the health check, and glibc.
ARG BUILD=maven:3.9-eclipse-temurin-25
ARG BASE=eclipse-temurin:25-jre

FROM ${BUILD} AS build
WORKDIR /src
COPY . .
# Maven's repository stays on the building machine, so that a change downloads nothing anew. The fixed time gives
# unchanged modules the same jars as before, and so leaves the layer of the libraries as it is.
RUN --mount=type=cache,target=/root/.m2,sharing=locked \
    mvn -B --no-transfer-progress -DskipTests -Dspotless.check.skip=true \
        -Dproject.build.outputTimestamp=2025-01-01T00:00:00Z -pl '!system-tests' package

FROM ${BASE}
# A number that stays the same, since it owns the files in the volumes; as volumes begin as copies, /data has it too.
RUN echo 'kith:x:10001:10001::/data:/sbin/nologin' >> /etc/passwd && \
    echo 'kith:x:10001:' >> /etc/group && \
    install -d -o 10001 -g 10001 -m 0700 /data
ENV QUARKUS_HTTP_HOST=0.0.0.0 \
    QUARKUS_HTTP_PORT=8080 \
    KITH_DATA_DIR=/data \
    MALLOC_ARENA_MAX=2
EXPOSE 8080
# Not in /data: Quarkus reads .env and config/ from where it is started, and here only root can write.
WORKDIR /kith
COPY local-cluster/jvm.options local-cluster/busy.options local-cluster/sockets.options ./
ARG SERVICE
# What changes seldom comes first.
COPY --from=build /src/${SERVICE}/target/quarkus-app/lib/ lib/
COPY --from=build /src/${SERVICE}/target/quarkus-app/quarkus-run.jar ./
COPY --from=build /src/${SERVICE}/target/quarkus-app/quarkus/ quarkus/
COPY --from=build /src/${SERVICE}/target/quarkus-app/app/ app/
USER 10001:10001
ENTRYPOINT ["java", "@/kith/jvm.options", "-jar", "/kith/quarkus-run.jar"]
