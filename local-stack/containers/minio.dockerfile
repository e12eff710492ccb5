COPY minio /usr/local/bin/minio
RUN useradd --system minio && mkdir /data && chown minio /data
USER minio
EXPOSE 9000
ENTRYPOINT ["minio"]
