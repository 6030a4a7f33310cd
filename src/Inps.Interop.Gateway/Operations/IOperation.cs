using Inps.Interop.Gateway.Pipeline;

namespace Inps.Interop.Gateway.Operations;

/// <summary>One operation of a WSDL; one file, same name. Generic over the catalogue, never written for one prestazione.</summary>
internal interface IOperation
{
    /// <summary>Local name of the Body's child, as in the WSDL.</summary>
    string Name { get; }

    /// <summary>Fills <see cref="Call.Risposta"/> (or, for an accepted write, <see cref="Call.Answer"/>), or refuses.</summary>
    ValueTask<StageResult> RunAsync(Call call, CancellationToken cancellationToken);

    /// <summary>Action of the answer, as declared in the WSDL.</summary>
    string ResponseAction(string servizio) => $"{OperationTable.ActionOf(servizio, Name)}Response";
}
