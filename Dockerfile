# The server-only bundle: it needs a Neo4j server, which docker-compose.yml brings.
FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY . .
RUN ./mvnw -B -ntp -q -Pserver-only package \
    && java -Djarmode=tools -jar target/qiutong.jar extract --destination /app

FROM eclipse-temurin:25-jre
RUN useradd --system --create-home --home-dir /var/lib/qiutong qiutong
COPY --from=build /app /app
COPY LICENSE NOTICE jvm.options /app/
USER qiutong
ENV QIUTONG_DATA=/var/lib/qiutong \
    QIUTONG_ADDRESS=0.0.0.0
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=8s --start-period=60s \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q UP <&3"]
ENTRYPOINT ["java", "@/app/jvm.options", "-jar", "/app/qiutong.jar", "run"]
