/** What a record tells, taken together: its plan, its runs, and what became of each wallet. */
@NullMarked
package io.sharelift.record.account;

import org.jspecify.annotations.NullMarked;
