/** The migration record: one SQLite file whose events are only ever added. */
@NullMarked
package io.sharelift.record;

import org.jspecify.annotations.NullMarked;
