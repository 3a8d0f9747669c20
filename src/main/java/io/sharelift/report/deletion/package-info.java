/** Which stored shares may be deleted and which must be kept, as files. */
@NullMarked
package io.sharelift.report.deletion;

import org.jspecify.annotations.NullMarked;
