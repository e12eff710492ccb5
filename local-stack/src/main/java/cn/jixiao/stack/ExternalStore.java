package cn.jixiao.stack;

/** A store that somebody else runs, given by address. */
record ExternalStore(String url, String accessKey, String secretKey) implements ObjectStore {
    @Override
    public String description() {
        return "external store at " + url;
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return description();
    }
}
