using Inps.Interop.Engine.Traffico;
using Inps.Interop.Soap.Security;

namespace Inps.Interop.Gateway.Pipeline;

/// <summary>The engine's table of accepted messages, as message security asks for it.</summary>
internal sealed class MessaggiVistiStore(MessaggiVisti visti) : IReplayStore
{
    public async ValueTask<SeenMessage?> TryAddAsync(string signer, SeenMessage message, CancellationToken cancellationToken)
    {
        var visto = new MessaggioVisto(message.MessageId, message.Transaction, message.BodyDigest.ToArray(), message.Until);
        return await visti.TryAddAsync(signer, visto, cancellationToken) is { } first
            ? new SeenMessage(first.MessageId, first.IdTransazione, first.ImprontaCorpo, first.Scade)
            : null;
    }
}
