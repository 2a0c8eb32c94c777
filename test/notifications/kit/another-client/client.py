"""A client of another make: binds, sends a long text in parts, hears their receipts, asks about one. Prints one JSON object."""

import json
import sys

import smpplib.client
import smpplib.consts
import smpplib.gsm

port, login, password, phone, text = sys.argv[1:6]
taken = []
receipts = []


def on_sent(pdu):
    taken.append(pdu.message_id.decode())


def on_received(pdu):
    receipts.append(
        {
            "messageId": pdu.receipted_message_id.decode().rstrip("\x00"),
            "state": pdu.message_state,
            "reference": pdu.user_message_reference,
            "isReceipt": (pdu.esm_class & 0x3C) == 0x04,
            "text": pdu.short_message.decode(),
        }
    )


client = smpplib.client.Client("127.0.0.1", int(port), timeout=10, allow_unknown_opt_params=True)
client.set_message_sent_handler(on_sent)
client.set_message_received_handler(on_received)
client.connect()
client.bind_transceiver(system_id=login, password=password)
parts, encoding, esm_class = smpplib.gsm.make_parts(text)
for number, part in enumerate(parts):
    client.send_message(
        source_addr_ton=smpplib.consts.SMPP_TON_ALNUM,
        source_addr="SUD",
        dest_addr_ton=smpplib.consts.SMPP_TON_INTL,
        destination_addr=phone,
        short_message=part,
        data_coding=encoding,
        esm_class=esm_class,
        registered_delivery=True,
        user_message_reference=700 + number,
    )
while len(receipts) < len(parts):
    client.read_once()
client.unbind()
client.disconnect()
print(json.dumps({"parts": len(parts), "taken": taken, "receipts": receipts}))
