using Inps.Interop.Prestazioni.Comune.Messaggi;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>The XML namespaces of the contracts (domain 2.1).</summary>
public static class SpaziNomi
{
    /// <summary>Types shared by all services: Testata, the Esito block, Segnalazione.</summary>
    public const string Comune = Elementi.Namespace;

    /// <summary>The service of the lotti.</summary>
    public const string InvioMassivo = "http://inps.it/InvioMassivo/v1";

    /// <summary>The service of the operations common to all prestazioni.</summary>
    public const string GestioneDomande = "http://inps.it/GestioneDomande/v1";

    /// <summary>The Identity header (domain 6.1).</summary>
    public const string Identity = "http://inps.it/";

    /// <summary>Prefix under which our messages declare <see cref="Comune"/>.</summary>
    internal const string PrefissoComune = Elementi.Prefix;
}
