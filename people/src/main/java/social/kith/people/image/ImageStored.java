package social.kith.people.image;

import social.kith.platform.id.Id;

/** Told by content-service: somebody has sent an image. */
record ImageStored(
        Id mediaId, Id uploaderId, String contentType, int width, int height, long bytes, boolean animated) {}
