package cn.jixiao.platform.identity;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Makes record ids: UUIDv7, so that rows of one day lie together in every index. */
public final class Ids {

    private Ids() {}

    /** A new id, never handed out before. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
