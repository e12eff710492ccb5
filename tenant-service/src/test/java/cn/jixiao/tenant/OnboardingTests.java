package cn.jixiao.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A bureau is set up from one file: repeatable, all or nothing, by an operator, until it is handed over. */
class OnboardingTests {

    private final Running service = Running.shared();

    @Test
    void theSameFileTwiceChangesNothing() {
        String file = BureauFiles.small(BureauFiles.newCode());

        Running.Answer first = service.onboard(file);
        Running.Answer second = service.onboard(file);

        assertThat(first.status()).as("%s", first.body()).isEqualTo(200);
        assertThat(first.body().at("/updated").asInt()).isZero();
        assertThat(first.body().at("/unchanged").asInt()).isZero();
        assertThat(second.body().at("/created").asInt()).isZero();
        assertThat(second.body().at("/updated").asInt()).isZero();
        assertThat(second.body().at("/unchanged").asInt())
                .isEqualTo(first.body().at("/created").asInt());
    }
}
