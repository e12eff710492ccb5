package cn.jixiao.gateway.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedisKeyTests {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void aKeyNamesTenantKindAndIdInThatOrder() {
        assertThat(RedisKey.of("140902", "rate", "person.1", MINUTE).text()).isEqualTo("140902:rate:person.1");
        assertThat(RedisKey.installation("session", "abc", MINUTE).text()).isEqualTo("platform:session:abc");
    }

    @ParameterizedTest
    @CsvSource({
        "'',rate,x",
        "platform,rate,x",
        "a:b,rate,x",
        "140902,'',x",
        "140902,ra:te,x",
        "140902,rate,''",
        "140902,rate,a b"
    })
    void aKeyWithoutATenantOrWithAForgedOneDoesNotExist(String tenant, String kind, String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> RedisKey.of(tenant, kind, id, MINUTE));
    }

    @Test
    void aKeyWithoutAnEndDoesNotExist() {
        assertThatIllegalArgumentException().isThrownBy(() -> RedisKey.of("140902", "rate", "x", Duration.ZERO));
    }
}
