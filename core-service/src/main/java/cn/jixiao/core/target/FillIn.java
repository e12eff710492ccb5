package cn.jixiao.core.target;

/**
 * Who filled a target in for its unit (代编), the last of them.
 *
 * @param orgUnit the department
 * @param takenOver whether the unit's own people have gone on with it since
 */
record FillIn(String personName, String orgUnit, boolean takenOver) {}
