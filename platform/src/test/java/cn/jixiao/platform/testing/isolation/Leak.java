package cn.jixiao.platform.testing.isolation;

import cn.jixiao.platform.identity.Acting;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** A fault that a service could have at its door; a service's tests say for whom. */
public interface Leak {

    /** Who somebody is let in as, into whose bureau, though he is not in it; empty for whom nothing is broken. */
    Optional<Acting> letInAs(HttpServletRequest asked, Optional<Acting> sound);

    /** The bureau that is bound for who is let in wrongly. */
    String bureau();

    /** The token that a request is taken to carry though it does not; empty for whom nothing is broken. */
    Optional<String> takenToCarry(HttpServletRequest asked);
}
