package cn.jixiao.core;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Modules meet through published types and events, and in no circle. */
class ModularityTests {

    @Test
    void modulesKeepTheirBorders() {
        ApplicationModules.of(CoreApplication.class).verify();
    }
}
