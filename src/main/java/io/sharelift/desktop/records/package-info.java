/** The screen of records: what happened before. */
@NullMarked
package io.sharelift.desktop.records;

import org.jspecify.annotations.NullMarked;
