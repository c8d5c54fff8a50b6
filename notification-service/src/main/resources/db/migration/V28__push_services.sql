-- service, of both: no longer the host of the push service, of which there may be any number, but which of those that are
-- known it is (kith.web-push.services), as the setting has it. Of hosts of others it is set when their browser subscribes
-- once more.
update push_subscriptions set service = '*.push.services.mozilla.com' where service like '%.push.services.mozilla.com';
update push_subscriptions set service = '*.notify.windows.com' where service like '%.notify.windows.com';
update push_subscriptions set service = '*.push.apple.com' where service like '%.push.apple.com';
update pushes set service = (select s.service from push_subscriptions s where s.id = pushes.subscription_id);
