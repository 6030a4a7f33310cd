namespace Inps.Interop.Prestazioni.Comune;

/// <summary>The channels through which a domanda arrives (AT-02, AT-56, ALAS-67, COVID-26): one engine for all of them.</summary>
public static class CanaleDiPresentazione
{
    public const string PortaleWeb = "PORTALE_WEB";
    public const string AppMobile = "APP_MOBILE";
    public const string PatronatoWeb = "PATRONATO_WEB";
    public const string PatronatoCoop = "PATRONATO_COOP";
    public const string ContactCenter = "CONTACT_CENTER";

    public static IReadOnlyList<string> Tutti { get; } = [PortaleWeb, AppMobile, PatronatoWeb, PatronatoCoop, ContactCenter];

    /// <summary>True where who is there sees data, requests and notifications of a person of his own: the operator of the Contact Center does not (ALAS-04).</summary>
    public static bool HasAreaPersonale(string canale) => canale != ContactCenter;
}
