using Inps.Interop.Engine.Protocollo;

namespace Inps.Interop.Engine.Domande;

/// <summary>One of the three ways to name a domanda. A text that cannot name one refers to nothing, which is the same answer as not found.</summary>
public readonly record struct RiferimentoDomanda
{
    private RiferimentoDomanda(long? numero, NumeroProtocollo? protocollo)
    {
        Numero = numero;
        Protocollo = protocollo;
    }

    internal long? Numero { get; }

    internal NumeroProtocollo? Protocollo { get; }

    public static RiferimentoDomanda ByNumeroDomanda(long numeroDomanda) => new(numeroDomanda, null);

    public static RiferimentoDomanda ByIdDomanda(string idDomanda) =>
        IdDomanda.TryParse(idDomanda, out var numero) ? new(numero, null) : default;

    public static RiferimentoDomanda ByNumeroProtocollo(string numeroProtocollo) =>
        NumeroProtocollo.TryParse(numeroProtocollo, out var numero) ? new(null, numero) : default;
}
