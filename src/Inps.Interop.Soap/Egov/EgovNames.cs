namespace Inps.Interop.Soap.Egov;

/// <summary>The names and values of the e-Gov 1.1 busta (CNIPA).</summary>
public static class EgovNames
{
    /// <summary>Namespace of the header block.</summary>
    public const string Namespace = "http://www.cnipa.it/schemas/2003/eGovIT/Busta1_0/";

    /// <summary>The header block.</summary>
    public const string Intestazione = "Intestazione";

    /// <summary>The SOAP 1.1 actor of the header block: whoever receives it acts as a Porta di Dominio.</summary>
    public const string Actor = "http://www.cnipa.it/eGov_it/portadominio";

    /// <summary>The kind of the codes of parties and services under the guidelines.</summary>
    public const string TipoSpc = "SPC";

    public const string OneWay = "EGOV_IT_MessaggioSingoloOneWay";
    public const string Sincrono = "EGOV_IT_ServizioSincrono";
    public const string AsincronoSimmetrico = "EGOV_IT_ServizioAsincronoSimmetrico";
    public const string AsincronoAsimmetrico = "EGOV_IT_ServizioAsincronoAsimmetrico";

    /// <summary>At most once: the receiver does not work a message twice.</summary>
    public const string AlPiuUnaVolta = "EGOV_IT_ALPIUUNAVOLTA";

    /// <summary>The default.</summary>
    public const string PiuDiUnaVolta = "EGOV_IT_PIUDIUNAVOLTA";

    /// <summary>The sender's own clock.</summary>
    public const string TempoLocale = "EGOV_IT_Locale";

    /// <summary>A clock that the network keeps.</summary>
    public const string TempoSpc = "EGOV_IT_SPC";

    internal const string Prefix = "eGov_IT";
    internal const string ErroreIntestazione = "ErroreIntestazioneMessaggioSPCoop";
    internal const string ErroreProcessamento = "ErroreProcessamentoMessaggioSPCoop";

    internal static bool IsProfilo(string text) => text is OneWay or Sincrono or AsincronoSimmetrico or AsincronoAsimmetrico;
}
