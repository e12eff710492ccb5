package cn.jixiao.tenant.accounts;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes the one account that a new installation begins with: the operator, from the environment. */
@Component
class OperatorAccount {

    private static final Logger log = LoggerFactory.getLogger(OperatorAccount.class);
    private static final Duration BETWEEN = Duration.ofSeconds(2);

    private final KeycloakSettings settings;
    private final KeycloakRealm realm;
    private final boolean demo;

    OperatorAccount(KeycloakSettings settings, KeycloakRealm realm, @Value("${jixiao.demo:false}") boolean demo) {
        this.settings = settings;
        this.realm = realm;
        this.demo = demo;
    }

    @EventListener(ApplicationReadyEvent.class)
    void make() {
        if (!settings.operatorPassword().isBlank()) {
            Thread.ofVirtual().name("operator-account").start(this::untilMade);
        }
    }

    private void untilMade() {
        FirstSignIn first = new FirstSignIn(new PasswordHash().of(settings.operatorPassword()), !demo, null);
        while (!Thread.currentThread().isInterrupted()) {
            try {
                String operator = realm.user(settings.operatorUser(), "平台运营", first);
                realm.grant(operator, "operator");
                realm.askForFactor(operator, !demo);
                return;
            } catch (RuntimeException e) {
                log.warn("the operator's account could not be made yet: {}", e.toString());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
