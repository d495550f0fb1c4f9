# Keycloak prepared for PostgreSQL once, so that a start takes seconds.
FROM keycloak/keycloak:26.7.3
ENV KC_DB=postgres KC_HEALTH_ENABLED=true KC_METRICS_ENABLED=true KC_HTTP_RELATIVE_PATH=/auth
RUN /opt/keycloak/bin/kc.sh build
COPY infra/keycloak/themes /opt/keycloak/themes
