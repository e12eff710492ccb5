package cn.jixiao.gateway.own;

import java.util.Arrays;

/** The rows: each operation with the rule by which it decides. */
enum Operation {
    SESSION("session_session", "只显示本人的会话"),
    EXTEND("session_extend", "会话加校验令牌"),
    SIGN_IN("signIn_start", "不论是谁，去统一登录"),
    CALLBACK("signIn_back", "只在发起登录的浏览器里有效，一次"),
    SIGN_OUT("signOut_signOut", "会话加校验令牌，没有会话则无事可做"),
    BACK_CHANNEL("signOut_ended", "只认统一登录签名的退出令牌；带会话而无校验令牌的先拒");

    private final String id;
    private final String rule;

    Operation(String id, String rule) {
        this.id = id;
        this.rule = rule;
    }

    String id() {
        return id;
    }

    String rule() {
        return rule;
    }

    static Operation of(String id) {
        return Arrays.stream(values())
                .filter(operation -> operation.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("an operation needs a row: " + id));
    }

    /** What follows from the rule: ✓ done or shown, 空 answered with nothing of the person's, or the status of a refusal. */
    String expected(Column column) {
        boolean own = column == Column.OWN;
        return switch (this) {
            case SESSION -> own ? "✓" : "空";
            case EXTEND -> own ? "✓" : column == Column.OTHER ? "403" : "401";
            case SIGN_IN -> "✓";
            case CALLBACK -> own ? "✓" : "400";
            case SIGN_OUT -> own ? "✓" : column == Column.OTHER ? "403" : "空";
            // Nobody in this table is Keycloak; that what it signs is believed is shown by SignInTests. Keycloak has no
            // session, so
            // a browser that has one is refused like with everything that it sends without its token.
            case BACK_CHANNEL -> own || column == Column.OTHER ? "403" : "400";
        };
    }
}
