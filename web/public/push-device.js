const button = document.getElementById('push-on');
const words = document.getElementById('push-words');

const CAN = 'serviceWorker' in navigator && 'PushManager' in globalThis && 'Notification' in globalThis;

if (button && words) {
  if (CAN) {
    button.hidden = false;
    button.addEventListener('click', () => void addDevice(button, words));
  } else words.textContent = 'Этот браузер push не принимает.';
}

/**
 * @param {HTMLElement} from
 * @param {HTMLElement} told
 */
async function addDevice({ dataset }, told) {
  told.textContent = 'Подписываем браузер…';
  try {
    if ((await Notification.requestPermission()) !== 'granted') {
      told.textContent = 'Браузеру не разрешено показывать оповещения: разрешите их для этого сайта и нажмите снова.';
      return;
    }
    const worker = await navigator.serviceWorker.register(dataset.worker ?? '');
    const answer = await fetch('/api/v1/me/push-key', { credentials: 'same-origin' });
    const { publicKey, detail } = await answer.json();
    if (!answer.ok) throw new Error(detail);
    const subscription = await worker.pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey: bytesOf(publicKey),
    });
    await tell(subscription, dataset.csrf ?? '');
    location.reload();
  } catch (error) {
    told.textContent = `Не вышло: ${error instanceof Error ? error.message : 'сбой'}. Служба push этого браузера недоступна, или сеть её не пускает.`;
  }
}

/**
 * @param {PushSubscription} subscription
 * @param {string} csrf
 */
async function tell(subscription, csrf) {
  const { endpoint, keys } = subscription.toJSON();
  const answer = await fetch('/api/v1/me/push-devices', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', 'x-csrf-token': csrf, 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ endpoint, keys }),
  });
  if (!answer.ok) throw new Error((await answer.json()).detail ?? 'отказ');
}

/** @param {string} text base64url */
function bytesOf(text) {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
}
