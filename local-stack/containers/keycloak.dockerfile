RUN useradd --system --home-dir /opt/keycloak keycloak
COPY jdk /opt/jdk
COPY --chown=keycloak keycloak /opt/keycloak
USER keycloak
ENV JAVA_HOME=/opt/jdk
EXPOSE 8080 9000
ENTRYPOINT ["/opt/keycloak/bin/kc.sh"]
