package cn.jixiao.demo;

import java.util.List;

/** One bureau of the demo: which departments it has and which of its accounts can sign in. */
record Bureau(Catalogue.Division division, List<Catalogue.Department> departments) {

    /** Bureaus with all departments; the others have the first three. */
    private static final List<String> LARGE = List.of("140900", "140902", "140981");

    static Bureau of(Catalogue.Division division, List<Catalogue.Department> all) {
        return new Bureau(division, LARGE.contains(division.code()) ? all : all.subList(0, 3));
    }

    String id() {
        return division.code();
    }

    /** A body's full name in this place, for example 忻府区农业农村局. */
    String called(String body) {
        return division.name() + body;
    }
}
