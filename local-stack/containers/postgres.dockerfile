COPY postgresql /opt/postgresql
COPY postgres-entrypoint.sh /usr/local/bin/
RUN useradd --system postgres && mkdir -p /var/lib/postgresql/data && chown -R postgres /var/lib/postgresql
USER postgres
ENV PATH=/opt/postgresql/bin:/usr/sbin:/usr/bin:/sbin:/bin PGDATA=/var/lib/postgresql/data
EXPOSE 5432
STOPSIGNAL SIGINT
ENTRYPOINT ["/usr/local/bin/postgres-entrypoint.sh"]
CMD ["postgres"]
