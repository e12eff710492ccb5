package cn.jixiao.core.target;

import cn.jixiao.core.directory.Mandate;
import cn.jixiao.core.review.Standing;

/** A target with where it stands in its review, for one mandate: all that a page or a decision needs of the database. */
record Dossier(TargetRecord record, Standing standing, Mandate mandate) {}
