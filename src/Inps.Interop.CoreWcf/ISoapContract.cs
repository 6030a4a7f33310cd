using CoreWCF;
using CoreWCF.Channels;

namespace Inps.Interop.CoreWcf;

/// <summary>Every message of every service, untyped: what it means is for the pipeline to find out.</summary>
[ServiceContract(Namespace = "")]
internal interface ISoapContract
{
    [OperationContract(Action = "*", ReplyAction = "*")]
    Task<Message> CallAsync(Message request);
}
