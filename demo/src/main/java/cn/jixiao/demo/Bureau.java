package cn.jixiao.demo;

import java.util.List;

/**
 * One bureau of the demo.
 *
 * @param seed what is drawn for it is drawn from this, its code and the purpose
 */
record Bureau(Catalogue.Division division, List<Catalogue.Department> departments, long seed) {

    /** Bureaus with all departments; the others have the first three. */
    private static final List<String> LARGE = List.of("140900", "140902", "140981");

    static Bureau of(Catalogue.Division division, List<Catalogue.Department> all, long seed) {
        return new Bureau(division, LARGE.contains(division.code()) ? all : all.subList(0, 3), seed);
    }

    String id() {
        return division.code();
    }

    Draw draw(String purpose) {
        return new Draw(seed, id() + " " + purpose);
    }

    /** A body's full name in this place, for example 忻府区农业农村局. */
    String called(String body) {
        return division.name() + body;
    }
}
