package cn.jixiao.tenant.accounts;

import org.jspecify.annotations.Nullable;

/**
 * What an account has when it is made.
 *
 * @param passwordHash a hash from {@link PasswordHash}, or null for an account without a password
 * @param changePassword whether its owner must choose another one when he first signs in
 * @param oneTimeSecret the secret of one-time codes in Base32, of a demo's account; else null
 */
public record FirstSignIn(
        @Nullable String passwordHash,
        boolean changePassword,
        @Nullable String oneTimeSecret) {

    /** For accounts that are there. */
    public static final FirstSignIn NONE = new FirstSignIn(null, false, null);
}
