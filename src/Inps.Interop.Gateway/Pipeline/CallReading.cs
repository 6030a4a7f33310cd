using System.Xml;
using Inps.Interop.Prestazioni;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Messaggi;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Gateway.Pipeline;

/// <summary>What operations ask of the message, so that none of them sees XML.</summary>
internal static class CallReading
{
    public static T Read<T>(this Call call)
        where T : IRichiesta<T>
    {
        using var reader = call.Message.Value.OpenBody();
        return T.Read(reader);
    }

    /// <summary>Reads a request that holds a domanda of the service's prestazione.</summary>
    public static T ReadDiPrestazione<T>(this Call call)
        where T : IRichiestaDiPrestazione<T>
    {
        using var reader = call.Message.Value.OpenBody();
        return T.Read(reader, call.Prestazione());
    }

    /// <exception cref="InvalidOperationException">The service is no prestazione's.</exception>
    public static Prestazione Prestazione(this Call call) =>
        Catalogo.FindByServizio(call.Servizio) ?? throw new InvalidOperationException($"{call.Servizio} is no service of a prestazione.");

    /// <summary>Gives the findings their line and column in the message; a second pass, made only when something was found.</summary>
    public static IReadOnlyList<Segnalazione> Locate(this Call call, IReadOnlyList<Segnalazione> found) =>
        found.Count == 0 ? found : PositionFinder.Locate(found, () => call.OpenAtRoot(found));

    /// <summary>Opens the message at the element with which the paths start: the domanda, or the request of an operation that has none.</summary>
    private static XmlReader OpenAtRoot(this Call call, IReadOnlyList<Segnalazione> found)
    {
        var campo = found.First(segnalazione => segnalazione.Campo?.Contains('/', StringComparison.Ordinal) == true).Campo!;
        var reader = call.Message.Value.OpenBody();
        reader.ReadToDescendant(campo[..campo.IndexOf('/', StringComparison.Ordinal)], $"http://inps.it/{call.Servizio}/v1");
        return reader;
    }
}
