package cn.jixiao.demo;

import java.time.LocalDate;
import java.util.Map;

/**
 * What the loader and the bench are told by their environment.
 *
 * @param variables as the process has them
 */
record Told(Map<String, String> variables) {

    /** A value without which nothing can be done. */
    String needed(String name) {
        String value = variables.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(name + " is not set");
        }
        return value;
    }

    /** The business day on which the demo plays. */
    LocalDate asOf() {
        return LocalDate.parse(needed("JIXIAO_AS_OF"));
    }

    /** The year that is declared in that autumn: the next one. */
    int year() {
        return asOf().getYear() + 1;
    }

    /** With what the demo's people sign in. */
    Keys keys() {
        return new Keys(needed("JIXIAO_DEMO_PASSWORD"), needed("JIXIAO_DEMO_ONE_TIME_SECRET"));
    }

    /** The service at the address that this variable names, with the demo's people. */
    Api api(String variable) {
        return new Api(needed(variable), needed("JIXIAO_ISSUER_URI"), keys().password());
    }

    Founding founding(Api api) {
        return new Founding(api, needed("JIXIAO_OPERATOR_USER"));
    }
}
