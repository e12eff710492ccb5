package cn.jixiao.demo;

/**
 * With what the demo's people sign in.
 *
 * @param password everybody's first password
 * @param oneTimeSecret the secret of the one person who also needs one-time codes, in Base32
 */
record Keys(String password, String oneTimeSecret) {}
