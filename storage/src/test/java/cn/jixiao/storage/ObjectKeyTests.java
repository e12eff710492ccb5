package cn.jixiao.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectKeyTests {

    @Test
    void beginsWithTheBureauAndHoldsKindYearAndAFreshId() {
        var key = ObjectKey.next("140902", ObjectKind.ATTACHMENT, 2026);

        assertThat(key.toString()).matches("140902/attachment/2026/[0-9a-f-]{36}");
        assertThat(key.id().version()).isEqualTo(7);
        assertThat(ObjectKey.next("140902", ObjectKind.ATTACHMENT, 2026)).isNotEqualTo(key);
    }

    @Test
    void isReadBackForItsOwnBureauOnly() {
        var key = ObjectKey.next("140902", ObjectKind.EVIDENCE, 2026);

        assertThat(ObjectKey.parse("140902", key.toString())).isEqualTo(key);
        assertThatIllegalArgumentException().isThrownBy(() -> ObjectKey.parse("140981", key.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "14", "140902/..", "../140902", "140902 ", "忻府区", "140902/evidence", "12345678901234567"})
    void demandsABureausId(String tenant) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ObjectKey(tenant, ObjectKind.REPORT, 2026, UUID.randomUUID()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "140902/attachment/2026/申报表.xlsx",
                "140902/attachment/2026/../../x",
                "140902/payroll/2026/0190b5a0-0000-7000-8000-000000000000",
                "140902/attachment/1926/0190b5a0-0000-7000-8000-000000000000",
                "140902/attachment/2026/0190b5a0-0000-7000-8000-000000000000/x",
                "140902/ATTACHMENT/2026/0190b5a0-0000-7000-8000-000000000000"
            })
    void readsNothingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ObjectKey.parse("140902", text));
    }

    @Test
    void everyKindIsLongEnoughForTheStore() {
        assertThat(ObjectKind.values())
                .allSatisfy(kind -> assertThat(kind.segment())
                        .hasSizeGreaterThanOrEqualTo(3)
                        .matches("[a-z]+"));
    }
}
