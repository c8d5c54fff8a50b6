package social.kith.groups.group;

import social.kith.platform.id.Id;

/** Told by content-service: an image is gone for good. */
record ImageRemoved(Id mediaId) {}
