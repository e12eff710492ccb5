package cn.jixiao.platform.time;

import java.time.Instant;

/** What every bureau needs once an hour. It runs as OWN of each bureau in turn, in a transaction of its own. */
public interface HourlyDuty {

    /**
     * Does it; it may come twice for one hour and must then change nothing more.
     *
     * @param hour the full hour that this is for
     */
    void run(Instant hour);
}
