using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Inps.Interop.Gateway.Console.Pages;

/// <summary>How the gateway does.</summary>
internal sealed class IndexModel : PageModel;
