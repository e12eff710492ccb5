USER redis
EXPOSE 6379
CMD ["redis-server"]
