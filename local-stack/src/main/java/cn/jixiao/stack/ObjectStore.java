package cn.jixiao.stack;

/** Where documents go. The kind is chosen once and stays with the data. */
interface ObjectStore {
    /** What people read in {@code status}. */
    String description();

    String url();

    String accessKey();

    String secretKey();
}
