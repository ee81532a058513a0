/**
 * Socket.IO's own parser with one bound more. An event is a name, a payload and perhaps an ack; Socket.IO hands all
 * arguments of a packet to `Function.apply`, and a packet with a hundred thousand of them overflows the stack before
 * any code of ours could refuse it, which ends the process. Arguments beyond the payload are dropped while decoding.
 */
import { Decoder, Encoder } from 'socket.io-parser';

const mostArguments = 3;

class BoundedDecoder extends Decoder {
  constructor() {
    super();
    // The first to hear of a packet: Socket.IO's own listener comes after the construction.
    this.on('decoded', ({ data }) => {
      if (Array.isArray(data) && data.length > mostArguments) data.length = mostArguments;
    });
  }
}

export const boundedParser = { Encoder, Decoder: BoundedDecoder };
