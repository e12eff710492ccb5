package cn.jixiao.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RealmTests {
    @Test
    void valuesAndDefaultsArePutInAndKeycloaksOwnPlaceholdersStay() {
        String template =
                "{\"secret\":\"${JIXIAO_SECRET}\",\"url\":\"${JIXIAO_URL:http://127.0.0.1}/x\",\"n\":\"${firstName}\"}";

        assertThat(Realm.render(template, Map.of("JIXIAO_SECRET", "a\"$1\\b")))
                .isEqualTo("{\"secret\":\"a\\\"$1\\\\b\",\"url\":\"http://127.0.0.1/x\",\"n\":\"${firstName}\"}");
    }

    @Test
    void aValueThatNobodyGivesStopsTheStart() {
        assertThatThrownBy(() -> Realm.render("${JIXIAO_UNKNOWN}", Map.of()))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("JIXIAO_UNKNOWN");
    }
}
