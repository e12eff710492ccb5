package cn.jixiao.gateway.own;

/** Who asks. What is asked for is the session, or the sign-in that was begun, of one person. */
enum Column {
    OWN("本人"),
    OTHER("他人，带本人的校验令牌"),
    FORGED("编造的会话"),
    MACHINE("机器令牌"),
    NOBODY("未登录");

    private final String label;

    Column(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
