package cn.jixiao.core.directory;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the directory is mastered and how this service signs in there.
 *
 * @param tenantUrl base address of tenant-service
 * @param issuerUri issuer of tokens
 * @param serviceClientSecret secret of the client {@code core-service}
 * @param partition the partition whose bureaus this service serves, and no other's
 */
@ConfigurationProperties("jixiao")
record DirectorySettings(String tenantUrl, String issuerUri, String serviceClientSecret, String partition) {}
