package cn.jixiao.core.directory;

import cn.jixiao.platform.identity.Acting;

/** Decides, in one place, what an acting post may do and how far it reaches. */
public interface Mandates {

    /**
     * The mandate of the acting post for a fiscal year. Reads the copy of the directory; a change there acts within
     * five seconds.
     *
     * @param acting who acts
     * @param fiscalYear the year of the records
     */
    Mandate of(Acting acting, int fiscalYear);
}
