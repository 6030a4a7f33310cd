namespace Inps.Interop.Prestazioni.CicloDiVita;

/// <summary>How a notification reached the person (ALAS-05). The order is stored: append only.</summary>
public enum CanaleNotifica
{
    Mail = 0,
    Sms = 1,
}
