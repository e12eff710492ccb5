package cn.jixiao.storage;

/**
 * What the store was seen to do; what it cannot do the records keep.
 *
 * @param versions the archive keeps old versions
 * @param objectLock the archive refuses to delete before a date
 * @param tags objects carry tags
 */
public record StoreCapabilities(boolean versions, boolean objectLock, boolean tags) {}
